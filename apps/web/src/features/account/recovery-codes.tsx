import { Button } from "#ui/button";
import { Card } from "#ui/card";

/** Shown once: nobody can read them again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <Card className="grid gap-4 sm:p-6!">
      <h2 className="text-lg">Keep these recovery codes</h2>
      <p>Each opens your account once in place of the app. They are shown only now: print them, or write them down.</p>
      <ul className="grid grid-cols-2 gap-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button variant="primary" onClick={onKept}>
        I have kept them
      </Button>
    </Card>
  );
}
