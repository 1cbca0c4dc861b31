/**
 * Parts of the platform that an administrator can turn off, as in an incident, without a new release; all are on until
 * somebody does. What is turned off answers with `feature.off`.
 */
export const FEATURES = ["Registration", "PhotoUploads"] as const;
export type Feature = (typeof FEATURES)[number];
