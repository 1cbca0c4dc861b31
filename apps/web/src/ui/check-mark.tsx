type CheckMarkProps = { label: string; isChecked: boolean; onChange: () => void };

/** Chooses a row of a list; the row itself is the label that is seen. */
export function CheckMark({ label, isChecked, onChange }: CheckMarkProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={isChecked}
      onChange={onChange}
      className="relative size-5 touch-area accent-(--color-accent)"
    />
  );
}
