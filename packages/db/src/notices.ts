import postgres from "postgres";
import type { Database } from "./client";

/** How soon a lost connection is noticed when nobody says that it closed. */
const BEAT_MS = 2_000;

type Listener = {
  onNotice: (payload: string) => void;
  /** Called when listening began, and again when it began anew: what was said between is lost. */
  onListening: () => void;
};

/**
 * Hears what is said on a channel by `pg_notify`, on a connection of its own, until it is told to stop. The driver's own
 * `listen` gives up when the server is not back at its first try; this asks until it is.
 */
export async function listenForNotices(
  db: Database,
  channel: string,
  { onNotice, onListening }: Listener,
): Promise<() => Promise<void>> {
  let heardBy = 0;
  let beating: Promise<void> | null = null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the options of a pool are taken as they are, which its types do not say
  const connection = postgres({
    ...db.$client.options,
    max: 1,
    idle_timeout: null,
    max_lifetime: null,
    shared: { retries: 0, typeArrayMap: {} },
    fetch_types: false,
    onnotify: (_channel: string, payload: string) => onNotice(payload),
    onclose: () => void beat().catch(() => {}),
  } as unknown as postgres.Options<Record<string, never>>);
  const listen = async () => {
    // Both at once, so that it is this very backend that listens.
    const answers = await connection.unsafe<{ pid: number }[][]>(`listen ${channel}; select pg_backend_pid() as pid`);
    const pid = answers[1]?.[0]?.pid ?? 0;
    if (pid === heardBy) return;
    heardBy = pid;
    onListening();
  };
  const beat = () => {
    beating ??= listen().finally(() => (beating = null));
    return beating;
  };
  await beat();
  const timer = setInterval(() => void beat().catch(() => {}), BEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await connection.end({ timeout: 1 });
  };
}
