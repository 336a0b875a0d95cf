import { Button } from "@/components/ui/button";

/** A list that is read in a dialog did not come: it is asked for again here. */
export function ListFailed({ retry }: { retry: () => void }) {
  return (
    <p role="alert">
      The list could not be loaded. <Button onClick={retry}>Try again</Button>
    </p>
  );
}
