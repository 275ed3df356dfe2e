/** The charts of a convention. */
export const en = {
  charts: {
    title: 'States and trend',
    byTheme: 'States by theme',
    byThemeHint: 'Every obligation of the convention, those outside the matrix included, on %{date}.',
    trend: 'Trend over twelve months',
    trendHint: 'State at the end of each month since the signature, then on %{date}.',
    month: 'End of month',
    total: 'Total',
    toTable: 'Show as a table',
    toChart: 'Show as a chart',
    described: '%{title}. The same numbers can be read as a table.',
    none: 'Nothing to draw',
    noneHint: 'This convention has no obligation yet.',
  },
};
