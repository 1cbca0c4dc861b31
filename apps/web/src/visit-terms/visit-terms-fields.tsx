import { VISIT_NUMBERS, type VisitNumber, type VisitPolicy } from "@repo/domain/visits/listing-visit-policy";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Checkbox } from "#ui/checkbox";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";
import { TextInput } from "#ui/text-input";

const NUMBERS: Readonly<Record<VisitNumber, { label: string; help?: string }>> = {
  visitMinutes: { label: "Length of a visit, minutes" },
  stepMinutes: { label: "A start every, minutes" },
  bufferBeforeMinutes: { label: "Kept free before, minutes" },
  bufferAfterMinutes: { label: "Kept free after, minutes" },
  noticeMinutes: { label: "Book at least, minutes ahead" },
  suggestedNoticeMinutes: { label: "Warn below, minutes ahead", help: "0 never warns." },
  windowDays: { label: "Book at most, days ahead" },
  capacity: { label: "People at one time", help: "Above 1 several parties share a visit." },
  maxPerDay: { label: "Visits a day at most", help: "Empty is no limit." },
  maxPerWeek: { label: "Visits a week at most", help: "Empty is no limit." },
  confirmWithinHours: { label: "Hours to answer a request" },
};

type VisitTermsFieldsProps = {
  register: (name: keyof VisitPolicy) => UseFormRegisterReturn;
  errorOf: (name: keyof VisitPolicy) => string | undefined;
  /** Where a summary of errors leads to. */
  idOf: (name: keyof VisitPolicy) => string;
};

/** Under which terms a home is shown: of one that is offered, and of one that is being written. */
export function VisitTermsFields({ register, errorOf, idOf }: VisitTermsFieldsProps) {
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField label="How is it shown?">
          <SelectInput {...register("mode")}>
            <option value="InPerson">In person</option>
            <option value="Video">By video</option>
          </SelectInput>
        </FormField>
        <FormField label="How is a visit confirmed?">
          <SelectInput {...register("confirmation")}>
            <option value="Instant">At once</option>
            <option value="ByHost">By you, after a request</option>
          </SelectInput>
        </FormField>
        {VISIT_NUMBERS.map((name) => (
          <FormField key={name} {...NUMBERS[name]} id={idOf(name)} error={errorOf(name)}>
            <TextInput type="number" inputMode="numeric" {...register(name)} />
          </FormField>
        ))}
      </div>
      <div className="grid gap-3">
        <Checkbox label="Visits on the same day are fine" {...register("isSameDayAllowed")} />
        <Checkbox
          label="Ask a day before whether the visitor comes, and give the time to others when nobody answers"
          {...register("asksAttendance")}
        />
      </div>
      <FormField
        label="Getting in"
        help="Gate codes, parking: told only when a visit is confirmed."
        id={idOf("accessNotes")}
        error={errorOf("accessNotes")}
      >
        <TextArea rows={3} {...register("accessNotes")} />
      </FormField>
    </>
  );
}
