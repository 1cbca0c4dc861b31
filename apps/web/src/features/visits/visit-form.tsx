"use client";

import type { OpenSlotsView } from "@repo/domain/visits/visit.schema";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ContactFields } from "#contact-form/contact-fields";
import { CONTACT_FIELDS } from "#contact-form/contact-form-values";
import { showFieldFailures } from "#contact-form/show-field-failures";
import { useContactForm } from "#contact-form/use-contact-form";
import { useIdempotencyKey } from "#contact-form/use-idempotency-key";
import { paths } from "#paths";
import { Button } from "#ui/button";
import { toast } from "#ui/toast";
import { failureText } from "#wording/failure";
import { CodeField } from "./code-field";
import type { Hold } from "./held-slot";
import { useBookVisit } from "./use-book-visit";

type VisitFormProps = {
  listingId: string;
  hold: Hold;
  /** Whether the visit is certain at once, or asked for. */
  confirmation: Pick<OpenSlotsView, "confirmation">;
  agentName: string;
  agencyName: string;
  onSlotTaken: () => void;
};

export function VisitForm({ listingId, hold, confirmation, agentName, agencyName, onSlotTaken }: VisitFormProps) {
  const router = useRouter();
  const book = useBookVisit(listingId);
  const keyFor = useIdempotencyKey();
  const form = useContactForm();
  const [code, setCode] = useState("");

  const submit = form.handleSubmit((values) => {
    const { slot, partySize } = hold;
    const booking = {
      ...values,
      listingId,
      startsAt: slot.startsAt,
      partySize,
      hold: hold.hold,
      ...(code && { code }),
    };
    book.mutate(
      { ...booking, idempotencyKey: keyFor(booking) },
      {
        onSuccess: (result) => {
          if (result.outcome === "booked") return router.push(paths.visit(result.visitId, result.manageToken));
          toast.warning("This time was just taken", { description: "Nothing was booked. Choose another time." });
          onSlotTaken();
        },
        onError: (failure) => showFieldFailures(failure, CONTACT_FIELDS, form.setError),
      },
    );
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="grid gap-5">
      <ContactFields
        register={form.register}
        errors={form.formState.errors}
        agentName={agentName}
        agencyName={agencyName}
      />
      <CodeField failure={book.error} code={code} onChange={setCode} />
      {book.isError && !book.error.data?.fieldErrors ? (
        <p role="alert" className="text-danger">
          {failureText(book.error)}
        </p>
      ) : null}
      <Button
        type="submit"
        variant="primary"
        size="lg"
        isLoading={book.isPending || (book.isSuccess && book.data.outcome === "booked")}
      >
        {confirmation.confirmation === "Instant" ? "Book visit" : "Request visit"}
      </Button>
    </form>
  );
}
