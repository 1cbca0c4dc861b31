/** Enough to tell two people apart, too little to call: "+91 •••••••42". */
export function maskedPhone(phone: string): string {
  return `${phone.slice(0, 3)} ${"•".repeat(Math.max(4, phone.length - 5))}${phone.slice(-2)}`;
}

/** "a•••@example.com" */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
