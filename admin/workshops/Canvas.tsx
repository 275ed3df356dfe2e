import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { WRITTEN_IN } from '../shared/Quoted.tsx';
import { Section } from '../shared/Section.tsx';
import { ink } from '../theme/palette.ts';
import { type Workshop, zoneOf } from './risk.ts';

const whole = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const;

function Listed({ kind, lines }: { kind: string; lines: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="h3">{translate(`garant.workshop.${kind}`)}</Typography>
      {lines.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{translate('garant.workshop.nothing')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <Box key={line} component="li" sx={whole}>
            {line}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

/** The canvas of the method, from what the service is for to what could harm it. */
export function Canvas({ workshop }: { workshop: Workshop }) {
  const translate = useTranslate();
  const { workshopRoles, userStories, riskSources, fearedEvents, riskComponents } = workshop;
  return (
    <Section title={translate('garant.workshop.canvas')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } }}>
        <Listed
          kind="roles"
          lines={workshopRoles.map(({ roleName, headcount }) => translate('garant.workshop.role', { role: roleName, count: headcount }))}
        />
        <Listed kind="stories" lines={userStories.map(({ story, ...needs }) => `${story}\n${translate('garant.workshop.needs', needs)}`)} />
        <Listed kind="components" lines={riskComponents} />
        <Listed kind="sources" lines={riskSources} />
        <Listed kind="events" lines={fearedEvents} />
      </Box>
    </Section>
  );
}

/** What could be done against the service, each with what is done about it. */
export function AbuserStories({ workshop: { abuserStories } }: { workshop: Workshop }) {
  const translate = useTranslate();
  return (
    <Section title={translate('garant.workshop.abuses')}>
      {abuserStories.length === 0 && <Typography>{translate('garant.workshop.nothing')}</Typography>}
      {abuserStories.map((story, index) => {
        const { attacker, vulnerability, fearedEvent, harm, riskGravity, riskLikelihood, treatment, riskMeasures, residual } = story;
        const name = translate('garant.workshop.abuse', { number: index + 1 });
        const zone = translate(`garant.workshop.zone.${zoneOf(riskGravity, riskLikelihood)}`);
        const told = { attacker, vulnerability, event: fearedEvent, harm, treatment: translate(`garant.riskTreatment.${treatment}`) };
        const all = { ...told, measures: riskMeasures.join('\n'), residual: residual ?? '' };
        return (
          <Box key={name} component="article" aria-label={name} sx={{ borderLeft: `4px solid ${ink.line}`, pl: 2, mb: 2 }}>
            <Typography variant="h3">{name}</Typography>
            <Typography sx={{ fontWeight: 600 }}>{translate('garant.workshop.level', { riskGravity, riskLikelihood, zone })}</Typography>
            <Box component="dl" sx={{ m: 0 }}>
              {Object.entries(all).map(([field, words]) =>
                words ? (
                  <Box key={field} sx={{ mt: 0.5 }}>
                    <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
                      {translate(`garant.workshop.${field}`)}
                    </Typography>
                    <Box component="dd" lang={WRITTEN_IN} sx={{ m: 0, ...whole }}>
                      {words}
                    </Box>
                  </Box>
                ) : null,
              )}
            </Box>
          </Box>
        );
      })}
    </Section>
  );
}
