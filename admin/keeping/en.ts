/** Registers that a party attests it keeps. */
export const en = {
  keeping: {
    emptySince: 'No entry since %{date}.',
    holds: '%{smart_count} shared entry. |||| %{smart_count} shared entries.',
    attested: 'Attested by %{party}, valid until %{date}.',
    lapsed: 'The attestation of %{party} lapsed on %{date}.',
    never: 'Nobody has attested yet that this register is kept.',
    what: 'What the register holds today is frozen, offered as a proof for one year, and reviewed by the other party.',
  },
  verb: { attestRegister: 'Attest that the register is kept' },
  done: { attestRegister: 'Attested. The proof waits for the verdict of the other party.' },
};
