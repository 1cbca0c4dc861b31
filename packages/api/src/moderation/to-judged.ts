/** A stored decision as the rules of appeals look at it. */
export const toJudged = ({ moderatorUserId, appeal }: { moderatorUserId: string; appeal: string | null }) => ({
  moderatorUserId,
  isAppealed: appeal !== null,
});
