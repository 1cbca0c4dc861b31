import { Button } from "#ui/button";
import { ReasonDialog } from "./reason-dialog";

type CancelVisitDialogProps = { isPending: boolean; onConfirm: (reason: string) => void };

export function CancelVisitDialog({ isPending, onConfirm }: CancelVisitDialogProps) {
  return (
    <ReasonDialog
      title="Cancel this visit"
      description="The time becomes free for others at once, and the other side is told."
      trigger={
        <Button className="w-fit" isLoading={isPending}>
          Cancel visit
        </Button>
      }
      confirmLabel="Cancel visit"
      keepLabel="Keep visit"
      onConfirm={onConfirm}
    />
  );
}
