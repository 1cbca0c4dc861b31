import type { Task } from "graphile-worker";
import { Histogram, type Registry } from "prom-client";

const SECONDS = [0.01, 0.1, 0.5, 1, 5, 15, 60];

/** Counts jobs by name and outcome, with how long they took. */
export function taskCounter(register: Registry): (name: string, task: Task) => Task {
  const seconds = new Histogram({
    name: "plinth_job_seconds",
    help: "Jobs that ended, and how long they took.",
    labelNames: ["job", "outcome"],
    buckets: SECONDS,
    registers: [register],
  });
  return (job, task) =>
    async (...given) => {
      const end = seconds.startTimer({ job });
      try {
        await task(...given);
        end({ outcome: "done" });
      } catch (error) {
        end({ outcome: "failed" });
        throw error;
      }
    };
}
