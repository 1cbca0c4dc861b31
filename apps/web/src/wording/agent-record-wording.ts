import { type AgentRecord, RECORD_DAYS } from "@repo/domain/listings/agent-record";

/** "Answered 92% of 38 questions in the last 90 days, half of them within 25 minutes." */
export function agentRecordText(record: AgentRecord): string {
  if (!record) return "Too few questions lately to say how fast they answer.";
  const { questions, answeredPercent, medianMinutes } = record;
  const answered = `Answered ${answeredPercent}% of ${questions} questions in the last ${RECORD_DAYS} days`;
  return medianMinutes === null ? `${answered}.` : `${answered}, half of them within ${durationText(medianMinutes)}.`;
}

function durationText(minutes: number): string {
  if (minutes < 60) return minutes === 1 ? "a minute" : `${Math.max(2, minutes)} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.round(hours / 24)} days`;
}
