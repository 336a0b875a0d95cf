"use server";

import { applyBulk } from "@/lib/bulk/apply-bulk";
import { BulkAccess, BulkSeats, SeenBulkAccess, SeenBulkSeats } from "@/lib/bulk/bulk-input";
import { foreseeBulk } from "@/lib/bulk/foresee-bulk";
import { UndoInput, undoChange } from "@/lib/bulk/undo-change";
import { browserAction } from "@/lib/http/browser-action";
import { CreateLinkInput, createLink } from "@/lib/sign-in/create-link";
import { SendInvitationInput, sendInvitation } from "@/lib/sign-in/send-invitation";
import { SignOutEverywhereInput, signOutEverywhere } from "@/lib/sign-in/sign-out-everywhere";
import { deleteUser } from "@/lib/users/delete-user";
import { PersonSeen } from "@/lib/users/person-input";
import { reactivateUser } from "@/lib/users/reactivate-user";
import { SetSeatInput, setSeat } from "@/lib/users/set-seat";
import { suspendUser } from "@/lib/users/suspend-user";
import { ChangeViewInput, changeView as runChangeView } from "@/lib/views/change-view";
import { DeleteViewInput, deleteView as runDeleteView } from "@/lib/views/delete-view";
import { saveView as runSaveView, SaveViewInput } from "@/lib/views/save-view";

export const changeSeat = browserAction(["manage_seats"], SetSeatInput, setSeat);
export const suspend = browserAction(["add_delete_users"], PersonSeen, suspendUser);
export const reactivate = browserAction(["add_delete_users"], PersonSeen, reactivateUser);
export const remove = browserAction(["add_delete_users"], PersonSeen, deleteUser);
export const invite = browserAction(["add_delete_users"], SendInvitationInput, sendInvitation);
export const makeLink = browserAction(["add_delete_users"], CreateLinkInput, createLink);
export const signOut = browserAction(["manage_account"], SignOutEverywhereInput, signOutEverywhere);
export const saveView = browserAction(["read_users"], SaveViewInput, runSaveView);
export const changeView = browserAction(["read_users"], ChangeViewInput, runChangeView);
export const deleteView = browserAction(["read_users"], DeleteViewInput, runDeleteView);

export const foreseeSeats = browserAction(["manage_seats"], BulkSeats, foreseeBulk);
export const foreseeAccess = browserAction(["add_delete_users"], BulkAccess, foreseeBulk);
export const applySeats = browserAction(["manage_seats"], SeenBulkSeats, applyBulk);
export const applyAccess = browserAction(["add_delete_users"], SeenBulkAccess, applyBulk);
export const undo = browserAction(["read_users"], UndoInput, undoChange);
