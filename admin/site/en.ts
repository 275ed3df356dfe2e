/** The public pages. */
export const en = {
  site: {
    page: {
      accessibilite: 'Accessibility',
      'mentions-legales': 'Legal notice',
      'politique-confidentialite': 'Privacy policy',
    },
    conformity: 'Accessibility: %{level}',
    notWritten: 'This page is not written yet',
    notWrittenHint: 'Whoever administers Garant still has to write it.',
    frenchOnly: 'This page only exists in French.',
    updatedAt: 'Updated on %{date}',
    bodyFr: 'Text in French',
    bodyEn: 'Text in English',
    markdown: 'Markdown: ## title, - list, [link](https://…). HTML is not shown.',
    start: 'Start from the proposed text',
    startHint:
      'There is a text to start from, in French and in English. What only you know is left to complete in it; nothing is published before you save it.',
    left: '%{smart_count} passage remains to complete before publishing: %{first} |||| %{smart_count} passages remain to complete before publishing. The first: %{first}',
    preview: 'Preview',
  },
  conformity: {
    NOT_COMPLIANT: 'not compliant',
    PARTLY_COMPLIANT: 'partly compliant',
    FULLY_COMPLIANT: 'fully compliant',
  },
  field: {
    conformity: 'Conformity to the RGAA',
  },
  journalAction: {
    site: { pageUpdated: 'Public page edited' },
  },
  entity: { SitePage: 'Public page' },
};
