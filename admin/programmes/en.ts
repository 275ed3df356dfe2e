/** Programmes of reviewers. */
export const en = {
  menu: {
    programmes: 'Programmes',
  },
  journalAction: {
    programme: {
      created: 'Programme created',
      updated: 'Programme edited',
    },
  },
  programme: {
    none: 'No programme',
    create: 'New programme',
    cataloguesHint: 'An agreement on one of them is of the programme as soon as it is opened.',
    conventionsHint: 'Other agreements, whatever their catalogue.',
  },
  entity: {
    Programme: 'Programme',
  },
  field: {
    programme: 'Programme',
    programmeId: 'Programme',
    catalogueKeys: 'Catalogues',
    conventionIds: 'Agreements it names',
    conventionCount: 'Agreements',
  },
};
