import type postgres from "postgres";

/** Asked this often, a text is no one-off. */
const REPEATED = 3;
/** Every connection keeps the plans of all of them. */
const MOST_PREPARED = 300;
const MOST_REMEMBERED = 2000;

/**
 * Lets PostgreSQL keep the plan of what is asked again and again. Drizzle asks for unprepared statements, which
 * postgres.js sends in two trips (describe, then run) and PostgreSQL parses and plans anew each time. Texts made for one
 * question, such as a list of ids of its own length, stay unprepared, so that nothing grows without end.
 */
export function prepareRepeated(client: postgres.Sql): postgres.Sql {
  const isRepeated = repetitionCounter();
  type Work = (scoped: postgres.TransactionSql) => unknown;
  /* oxlint-disable typescript/unbound-method, typescript/no-unsafe-type-assertion -- postgres.js makes plain functions of these, and their types are generic */
  const adapt = <Client extends postgres.Sql | postgres.TransactionSql>(adapted: Client): Client => {
    const { unsafe } = adapted;
    return Object.assign(adapted, {
      unsafe: ((text, parameters, options) =>
        unsafe(text, parameters, { ...options, prepare: isRepeated(text) })) as typeof unsafe,
      ...("savepoint" in adapted && { savepoint: adaptWork(adapted.savepoint) }),
      ...("begin" in adapted && { begin: adaptWork(adapted.begin) }),
    });
  };
  // Both may be given a name or an isolation level before the work.
  const adaptWork =
    (start: unknown) =>
    (...given: [...options: string[], work: Work]) => {
      const work = given.pop() as Work;
      return (start as (...given: unknown[]) => unknown)(...given, (scoped: postgres.TransactionSql) =>
        work(adapt(scoped)),
      );
    };
  /* oxlint-enable typescript/unbound-method, typescript/no-unsafe-type-assertion */
  return adapt(client);
}

function repetitionCounter(): (text: string) => boolean {
  const prepared = new Set<string>();
  const timesAsked = new Map<string, number>();
  return (text) => {
    if (prepared.has(text)) return true;
    if (prepared.size >= MOST_PREPARED) return false;
    const times = (timesAsked.get(text) ?? 0) + 1;
    if (times > REPEATED) prepared.add(text);
    if (timesAsked.size >= MOST_REMEMBERED) timesAsked.clear();
    timesAsked.set(text, times);
    return times > REPEATED;
  };
}
