import { Footer, type FooterProps } from '@codegouvfr/react-dsfr/Footer';
import { useTranslate } from 'react-admin';
import type { Conformity } from '../../generated/graphql.ts';
import { useConformity } from '../../shared/frame/useConformity.ts';
import { useLook } from '../../theme/look.ts';
import { Brand } from './DsfrHeader.tsx';

const LEVELS: Record<Conformity, FooterProps['accessibility']> = {
  NOT_COMPLIANT: 'non compliant',
  PARTLY_COMPLIANT: 'partially compliant',
  FULLY_COMPLIANT: 'fully compliant',
};

/** The foot of the State's sites with the links that are mandatory there. */
export function DsfrFooter() {
  const translate = useTranslate();
  const conformity = useConformity();
  const { isDemo } = useLook();
  const name = translate('garant.name');
  return (
    <Footer
      id="footer"
      accessibility={LEVELS[conformity]}
      brandTop={<Brand />}
      homeLinkProps={{ to: '/', title: translate('garant.dsfr.home', { name }) }}
      contentDescription={translate(isDemo ? 'garant.layout.madeUp' : 'garant.signIn.what')}
      accessibilityLinkProps={{ to: '/accessibilite' }}
      termsLinkProps={{ to: '/mentions-legales' }}
      bottomItems={[{ text: translate('garant.site.page.politique-confidentialite'), linkProps: { to: '/politique-confidentialite' } }]}
    />
  );
}
