import { Button } from "#ui/button";
import { ReasonDialog } from "./reason-dialog";

/** The visitor is told why, and can choose another time. */
export function DenyVisitDialog({ onDeny }: { onDeny: (reason: string) => void }) {
  return (
    <ReasonDialog
      title="Deny this request"
      description="The visitor reads your reason, and the time is free again."
      trigger={<Button>Deny</Button>}
      confirmLabel="Deny request"
      onConfirm={onDeny}
    />
  );
}
