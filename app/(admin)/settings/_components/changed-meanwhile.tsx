import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Another admin was faster: nothing was saved, and which of both stays is decided here. */
export function ChangedMeanwhile({ onShow, onKeep }: { onShow: () => void; onKeep: () => void }) {
  return (
    <div role="alert">
      <Notice tone="warn" title="Somebody changed these settings while you were editing. Yours are not saved.">
        <div className="flex flex-wrap gap-2">
          <Button onClick={onShow}>Show theirs</Button>
          <Button onClick={onKeep}>Keep mine and save again</Button>
        </div>
      </Notice>
    </div>
  );
}
