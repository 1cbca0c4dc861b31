/** What timelines and visits call somebody who left the agency and had their account erased. */
export const FORMER_MEMBER_NAME = "Former member";
