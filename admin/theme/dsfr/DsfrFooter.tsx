import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { useTranslate } from 'react-admin';
import { Brand } from './DsfrHeader.tsx';

/** The foot of the State's sites with the links that are mandatory there. No audit has been declared: "not compliant" until one is. */
export function DsfrFooter() {
  const translate = useTranslate();
  const name = translate('garant.name');
  return (
    <Footer
      id="footer"
      accessibility="non compliant"
      brandTop={<Brand />}
      homeLinkProps={{ to: '/', title: translate('garant.dsfr.home', { name }) }}
      contentDescription={translate('garant.signIn.what')}
      accessibilityLinkProps={{ to: '/accessibilite' }}
      termsLinkProps={{ to: '/mentions-legales' }}
      bottomItems={[{ text: translate('garant.site.page.politique-confidentialite'), linkProps: { to: '/politique-confidentialite' } }]}
    />
  );
}
