import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { BooleanInput, useNotify, useTranslate } from 'react-admin';
import { Navigate, useNavigate } from 'react-router';
import {
  CreatePortfolioViewDocument,
  DeletePortfolioViewDocument,
  PortfolioViewsDocument,
  type PortfolioViewsQuery,
  UpdatePortfolioViewDocument,
} from '../generated/graphql.ts';
import { Choice } from '../shared/Choice.tsx';
import { WordsInput } from '../shared/inputs.tsx';
import { useAddress } from '../shared/useAddress.ts';
import { useAsk } from '../shared/useAsk.ts';
import { VerbDialog } from '../shared/verbs/VerbDialog.tsx';
import { choicesIn, savedUnder } from './usePortfolioAddress.ts';

type View = PortfolioViewsQuery['portfolioViews']['savedViews'][number];

interface Written {
  name: string;
  isDefault: boolean;
  isRetaken?: boolean;
}

const SMALL = { variant: 'text', size: 'small' } as const;

function Inputs({ children }: { children?: ReactNode }) {
  return (
    <>
      <WordsInput source="name" label="garant.field.PortfolioView.name" isObligatory />
      {children}
      <BooleanInput source="isDefault" label="garant.field.PortfolioView.isDefault" helperText={false} />
    </>
  );
}

/** Keeps what the page shows under a name. */
function SaveView({ choices }: { choices: string }) {
  return (
    <VerbDialog
      label="garant.verb.createPortfolioView"
      success="garant.done.createPortfolioView"
      entity="PortfolioView"
      draft="createPortfolioView"
      button={SMALL}
      document={CreatePortfolioViewDocument}
      defaultValues={{ isDefault: false }}
      toVariables={({ name, isDefault }: Written) => ({ input: { name: name ?? '', searchParams: choices, isDefault } })}
    >
      <Inputs />
    </VerbDialog>
  );
}

/** Renames a view, has it shown first, or has it keep what the page shows now. */
function ChangeView({ view, choices }: { view: View; choices: string }) {
  const { id, name, isDefault, version } = view;
  return (
    <VerbDialog
      key={`${id} ${version}`}
      label="garant.verb.updatePortfolioView"
      success="garant.done.updatePortfolioView"
      entity="PortfolioView"
      draft={`updatePortfolioView ${id}`}
      button={SMALL}
      document={UpdatePortfolioViewDocument}
      defaultValues={{ name, isDefault, isRetaken: false }}
      toVariables={(written: Written) => ({
        id,
        input: { name: written.name, isDefault: written.isDefault, version, ...(written.isRetaken ? { searchParams: choices } : {}) },
      })}
    >
      <Inputs>
        {choices !== view.searchParams && <BooleanInput source="isRetaken" label="garant.portfolio.saved.retake" helperText={false} />}
      </Inputs>
    </VerbDialog>
  );
}

function ForgetView({ view: { id, name }, onDone }: { view: View; onDone: () => void }) {
  const translate = useTranslate();
  return (
    <VerbDialog
      label="garant.verb.deletePortfolioView"
      success="garant.done.deletePortfolioView"
      draft={`deletePortfolioView ${id}`}
      button={SMALL}
      document={DeletePortfolioViewDocument}
      toVariables={() => ({ input: { portfolioViewId: id } })}
      onDone={onDone}
    >
      <Typography>{translate('garant.portfolio.saved.forget', { name })}</Typography>
    </VerbDialog>
  );
}

/** The address of what the page shows, for whoever reads the same conventions: they see what they may read of them. */
function ShareView({ choices }: { choices: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const share = () =>
    navigator.clipboard.writeText(new URL(`/portfolio?${choices}`, window.location.href).href).then(
      () => notify('garant.portfolio.saved.shared'),
      () => notify('garant.portfolio.saved.notShared', { type: 'warning' }),
    );
  return (
    <Button {...SMALL} onClick={share}>
      {translate('garant.portfolio.saved.share')}
    </Button>
  );
}

/** The views that a person named: to go to one, keep one, change one, or give its address. The one chosen for it is shown when nothing is chosen. */
export function MyViews() {
  const { search } = useAddress();
  const navigate = useNavigate();
  const { data } = useAsk(PortfolioViewsDocument, {});
  if (!data) return null;
  const { savedViews: views, most } = data.portfolioViews;
  const first = views.find(({ isDefault }) => isDefault);
  if (search.size === 0 && first) return <Navigate replace to={savedUnder(first)} />;
  const shown = views.find(({ id }) => id === search.get('saved'));
  const choices = choicesIn(search);
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
      {views.length > 0 && (
        <Choice
          label="garant.portfolio.saved.label"
          every="garant.portfolio.saved.none"
          value={shown?.id ?? ''}
          choices={views}
          onChoose={(id) => navigate(savedUnder(views.find((view) => view.id === id)))}
        />
      )}
      {views.length < most && <SaveView choices={choices} />}
      {shown && <ChangeView view={shown} choices={choices} />}
      {shown && <ForgetView view={shown} onDone={() => navigate(savedUnder(undefined))} />}
      <ShareView choices={choices} />
    </Box>
  );
}
