import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EvidenceVersion } from '../evidence/EvidenceVersion.tsx';
import type { EvidencePartsFragment } from '../generated/graphql.ts';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { useIsNarrow } from '../shared/useIsNarrow.ts';

type Version = EvidencePartsFragment['versions'][number];

interface RoomFilesProps {
  evidence: EvidencePartsFragment;
  current: Version;
  /** The version that was sent back, to be looked at beside the one that answers. */
  before: Version | undefined;
  obligationId: string;
}

function Column({ title, version, obligationId }: { title: string; version: Version; obligationId: string }) {
  return (
    <Box component="article" aria-label={title} sx={{ minWidth: 0 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <EvidenceVersion version={version} obligationId={obligationId} isShown />
    </Box>
  );
}

/** What is to be judged, as it is; a corrected version beside the one that was sent back. */
export function RoomFiles({ evidence, current, before, obligationId }: RoomFilesProps) {
  const translate = useTranslate();
  const isNarrow = useIsNarrow();
  const [wanted, setWanted] = useState<boolean>();
  const isCompared = before !== undefined && (wanted ?? !isNarrow);
  const toggle = before && (
    <Button size="small" aria-pressed={isCompared} onClick={() => setWanted(!isCompared)}>
      {translate('garant.review.sideBySide')}
    </Button>
  );
  return (
    <Section title={evidence.title} lang={WRITTEN_IN} actions={toggle}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[translate(`garant.evidenceKind.${evidence.kind}`), translate(`garant.confidentiality.${evidence.confidentiality}`)].join(' · ')}
      </Typography>
      {evidence.description && (
        <Typography lang={WRITTEN_IN} sx={{ my: 0.5, overflowWrap: 'anywhere' }}>
          {evidence.description}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2, mt: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 17rem), 1fr))' }}>
        {isCompared && (
          <Column title={translate('garant.review.former', { number: before.number })} version={before} obligationId={obligationId} />
        )}
        <Column title={translate('garant.review.current', { number: current.number })} version={current} obligationId={obligationId} />
      </Box>
    </Section>
  );
}
