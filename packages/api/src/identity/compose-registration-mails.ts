import type { Mail } from "#messages/mail";

type Registration = { recipient: string; link: string; origin: string };

/** To whoever reads the letters of an address without an account. */
export const finishLetter = ({ recipient, link }: Registration): Mail => ({
  recipient,
  subject: "Finish your account",
  content: {
    heading: "Finish your account",
    paragraphs: [
      "The link shows that this address is yours, and makes the password count that you chose. It works for ten minutes, once.",
    ],
    action: { label: "Finish the account", url: link },
    footer:
      "Somebody gave this address to make an account. If it was not you, do nothing: without the link nobody can use it.",
  },
});

/** To the owner of an account, as the page where somebody tried must not say that there is one. */
export const knownAddressLetter = ({ recipient, link, origin }: Registration): Mail => ({
  recipient,
  subject: "You have an account already",
  content: {
    heading: "You have an account already",
    paragraphs: [
      "Somebody tried to make an account with this address, which has one. If it was you, the link signs you in. It works for ten minutes, once.",
    ],
    items: [
      { title: "Choose a new password", detail: "If you forgot yours, which is what it was.", url: `${origin}/reset` },
    ],
    action: { label: "Sign in", url: link },
    footer: "If it was not you, do nothing: nothing of your account was changed or shown.",
  },
});
