import { MODERATION_RULES, type ModerationRule } from "@repo/domain/moderation/moderation.schema";
import { RULE_NAMES } from "@repo/domain/moderation/rule-names";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { TextArea } from "#ui/text-area";

type RuleAndReasonProps = {
  rule: ModerationRule;
  onRule: (rule: ModerationRule) => void;
  reason: string;
  onReason: (reason: string) => void;
  /** Of what was refused, by field. */
  texts: Readonly<Record<string, string>>;
};

/** What every no tells the agent. */
export function RuleAndReason({ rule, onRule, reason, onReason, texts }: RuleAndReasonProps) {
  return (
    <>
      <FormField label="Rule" error={texts.rule}>
        <SelectInput
          value={rule}
          onChange={(event) => onRule(MODERATION_RULES.find((name) => name === event.target.value) ?? "Other")}
        >
          {MODERATION_RULES.map((name) => (
            <option key={name} value={name}>
              {RULE_NAMES[name]}
            </option>
          ))}
        </SelectInput>
      </FormField>
      <FormField label="Reason" help="What is wrong, and how the agent can put it right." error={texts.reason}>
        <TextArea rows={4} maxLength={2_000} value={reason} onChange={(event) => onReason(event.target.value)} />
      </FormField>
    </>
  );
}
