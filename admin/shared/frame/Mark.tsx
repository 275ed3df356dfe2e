/** The mark: lines of an agreement, and the tick that answers for them. Decorative: the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#1d4f91" />
      <path d="M7 10h7M7 16h7M7 22h7" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path
        d="m17.5 16.500 3.600 3.600L27 12"
        fill="none"
        stroke="#bfe3cd"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
