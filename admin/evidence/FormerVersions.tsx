import { Box, Button, Collapse } from '@mui/material';
import { useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EvidenceVersion } from './EvidenceVersion.tsx';
import type { Version } from './preview/version.ts';

const STEP = 20;

/** The versions before the current one, latest first: out of sight until asked for, then by twenty. */
export function FormerVersions({ versions, obligationId }: { versions: Version[]; obligationId?: string }) {
  const translate = useTranslate();
  const listId = useId();
  const list = useRef<HTMLOListElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(STEP);
  if (versions.length === 0) return null;
  const left = versions.length - shown;
  const showMore = () => {
    setShown(shown + STEP);
    requestAnimationFrame(() => (list.current?.children[shown] as HTMLElement | undefined)?.focus());
  };
  return (
    <>
      <Button size="small" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
        {translate(isOpen ? 'garant.evidence.hideFormer' : 'garant.evidence.showFormer', { smart_count: versions.length })}
      </Button>
      <Collapse in={isOpen} unmountOnExit id={listId}>
        <Box component="ol" ref={list} reversed start={versions[0]?.number} sx={{ listStyle: 'none', p: 0, m: 0, pl: { sm: 2 } }}>
          {versions.slice(0, shown).map((version) => (
            <li key={version.id} tabIndex={-1}>
              <EvidenceVersion version={version} obligationId={obligationId} />
            </li>
          ))}
        </Box>
        {left > 0 && (
          <Button size="small" variant="outlined" onClick={showMore} sx={{ mt: 1 }}>
            {translate('garant.evidence.showMore', { smart_count: Math.min(STEP, left), left })}
          </Button>
        )}
      </Collapse>
    </>
  );
}
