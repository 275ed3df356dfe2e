/** Registers that a party attests it keeps. */
export const fr = {
  keeping: {
    emptySince: 'Aucune entrée depuis le %{date}.',
    holds: '%{smart_count} entrée partagée. |||| %{smart_count} entrées partagées.',
    attested: 'Attesté par %{party}, valable jusqu’au %{date}.',
    lapsed: 'L’attestation de %{party} est périmée depuis le %{date}.',
    never: 'Personne n’a encore attesté que ce registre est tenu.',
    what: 'Ce que le registre contient aujourd’hui est figé, offert comme preuve pour un an et relu par l’autre partie.',
  },
  verb: { attestRegister: 'Attester que le registre est tenu' },
  done: { attestRegister: 'Attesté. La preuve attend l’avis de l’autre partie.' },
};
