import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { pageContext } from "@/lib/http/page-context";
import { getImport, ImportId } from "@/lib/imports/get-import";
import { paths } from "@/lib/paths";
import { Refusal } from "@/lib/refusal";
import { ImportScreen } from "./_components/import-screen";

const readImport = cache(async (id: string) => {
  const ctx = await pageContext("add_delete_users");
  const asked = ImportId.safeParse({ id });
  if (!asked.success) notFound();
  return getImport(ctx, asked.data).catch((error) => {
    if (error instanceof Refusal && error.code === "not_found") notFound();
    throw error;
  });
});

export async function generateMetadata({ params }: PageProps<"/users/new/csv/[id]">): Promise<Metadata> {
  return { title: `Import of ${(await readImport((await params).id)).file}` };
}

export default async function ImportPage({ params }: PageProps<"/users/new/csv/[id]">) {
  const found = await readImport((await params).id);
  return (
    <>
      <PageHeader
        back={
          <TextLink href={paths.importUsers} look="plain">
            <span className="inline-flex min-h-6 items-center gap-1">
              <Icon name="chevron-left" />
              Add Users, CSV file
            </span>
          </TextLink>
        }
        title={`Import of ${found.file}`}
      />
      <ImportScreen found={found} />
    </>
  );
}
