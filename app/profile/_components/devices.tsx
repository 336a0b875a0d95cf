"use client";

import { useRouter } from "next/navigation";
import { Ago } from "@/components/ui/ago";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Moment } from "@/components/ui/moment";
import { Cell, HeaderCell, Row, RowHeader, Table } from "@/components/ui/table";
import { platformNames } from "@/lib/catalog";
import type { OwnAgentApp, OwnBrowser } from "@/lib/sign-in/list-own-devices";
import { signOutDevice } from "../actions";
import { browserWords } from "./browser-words";
import { SignOutEverywhere } from "./sign-out-everywhere";
import { useAttempt } from "./use-attempt";

type DevicesProps = { browsers: OwnBrowser[]; agentApps: OwnAgentApp[] };

const nameOf = (device: OwnBrowser | OwnAgentApp) =>
  device.kind === "browser" ? browserWords(device.userAgent) : device.device;
const kindOf = (device: OwnBrowser | OwnAgentApp) =>
  device.kind === "browser"
    ? device.current
      ? "This browser"
      : "Browser"
    : `Agent app, ${platformNames[device.platform]}`;

/** Browsers and agent apps one is signed in with, each with its way out. */
export function Devices({ browsers, agentApps }: DevicesProps) {
  const { attempt, pending, errors } = useAttempt();
  const router = useRouter();
  return (
    <div className="flex flex-col gap-4">
      <ErrorSummary errors={errors} />
      <Table
        caption="Where I am signed in"
        busy={pending}
        head={
          <>
            <HeaderCell>Device</HeaderCell>
            <HeaderCell>Kind</HeaderCell>
            <HeaderCell>Address</HeaderCell>
            <HeaderCell>Signed in</HeaderCell>
            <HeaderCell>Last used</HeaderCell>
            <HeaderCell hidden>Actions</HeaderCell>
          </>
        }
      >
        {[...browsers, ...agentApps].map((device) => (
          <Row key={device.id}>
            <RowHeader>{nameOf(device)}</RowHeader>
            <Cell label="Kind">{kindOf(device)}</Cell>
            <Cell label="Address">{device.kind === "browser" ? (device.address ?? "Unknown") : "Not kept"}</Cell>
            <Cell label="Signed in">
              <Moment at={device.signedInAt} date />
            </Cell>
            <Cell label="Last used">
              <Ago at={device.lastSeenAt} />
            </Cell>
            <Cell wide align="end">
              {device.kind === "browser" && device.current ? (
                <span className="text-ink-2">In use now</span>
              ) : (
                <Button
                  wide
                  aria-label={`Sign out ${nameOf(device)}`}
                  onClick={() =>
                    attempt(
                      () => signOutDevice({ kind: device.kind, id: device.id }),
                      `${nameOf(device)} is signed out.`,
                      router.refresh,
                    )
                  }
                >
                  Sign out
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </Table>
      <div>
        <SignOutEverywhere />
      </div>
    </div>
  );
}
