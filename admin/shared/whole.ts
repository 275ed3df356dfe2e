/** Asks for a record with everything its page shows; without it react-admin starts from the shorter one of a list. */
export const whole = { meta: { isWhole: true } };
