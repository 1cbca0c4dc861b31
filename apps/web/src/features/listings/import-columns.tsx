import { HOME_FIELDS, type HomeColumns, type HomeField } from "@repo/domain/listing-import/home-columns";
import { FormField } from "#ui/form-field";
import { SelectInput } from "#ui/select-input";
import { HOME_FIELD_NAMES } from "./import-wording";
import type { HomeFile } from "./read-home-file";

type ImportColumnsProps = { file: HomeFile; columns: HomeColumns; onChange: (columns: HomeColumns) => void };

/** Which column means what: guessed from the headings, to be put right by hand. */
export function ImportColumns({ file, columns, onChange }: ImportColumnsProps) {
  const change = (field: HomeField, heading: string) => {
    const { [field]: _before, ...others } = columns;
    onChange(heading === "" ? others : { ...others, [field]: heading });
  };
  return (
    <section aria-labelledby="columns" className="grid grid-cols-1 gap-4">
      <h2 id="columns" className="text-xl">
        Columns
      </h2>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {HOME_FIELDS.map((field) => {
          const heading = columns[field];
          const example = heading === undefined ? "" : (file.rows[0]?.values[heading] ?? "");
          return (
            <FormField
              key={field}
              label={HOME_FIELD_NAMES[field]}
              help={example === "" ? undefined : `First: ${example.slice(0, 60)}`}
            >
              <SelectInput value={heading ?? ""} onChange={(event) => change(field, event.target.value)}>
                <option value="">Not in the file</option>
                {file.headings.map((known) => (
                  <option key={known} value={known}>
                    {known}
                  </option>
                ))}
              </SelectInput>
            </FormField>
          );
        })}
      </div>
    </section>
  );
}
