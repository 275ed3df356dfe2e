/** Programmes of reviewers. */
export const fr = {
  menu: {
    programmes: 'Programmes',
  },
  journalAction: {
    programme: {
      created: 'Programme créé',
      updated: 'Programme modifié',
    },
  },
  programme: {
    none: 'Aucun programme',
    create: 'Nouveau programme',
    cataloguesHint: 'Une convention sur l’un d’eux entre dans le programme dès son ouverture.',
    conventionsHint: 'D’autres conventions, quel que soit leur catalogue.',
  },
  entity: {
    Programme: 'Programme',
  },
  field: {
    programme: 'Programme',
    programmeId: 'Programme',
    catalogueKeys: 'Catalogues',
    conventionIds: 'Conventions nommées',
    conventionCount: 'Conventions',
  },
};
