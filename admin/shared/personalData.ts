/** Thirteen figures that begin like a French social security number, or fifteen with its key, however they are spaced. */
const SOCIAL_NUMBER = /(?<!\d)[1-478](?:[ .-]?\d){12}(?:[ .-]?\d{2})?(?!\d)/;
const PHONE = /(?<!\d)(?:\+33[ .-]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/;
const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;

const PATTERNS = { socialNumber: SOCIAL_NUMBER, email: EMAIL, phone: PHONE };

/** What a text seems to say of somebody; a warning, never a refusal. */
export const personalDataIn = (text: string): (keyof typeof PATTERNS)[] =>
  (Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]).filter((name) => PATTERNS[name].test(text));
