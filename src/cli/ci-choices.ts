/** Choices of `init`: the code hosts that it writes CI files for, and `none`. */
export const CI_CHOICES = ["github", "gitlab", "none"] as const;

export type CiChoice = (typeof CI_CHOICES)[number];

/** Names of code hosts in prose. */
export const HOST_NAMES: Readonly<Record<CiChoice, string>> = {
  github: "GitHub Actions",
  gitlab: "GitLab",
  none: "none",
};
