import { Header } from '@codegouvfr/react-dsfr/Header';
import { useIsDark } from '@codegouvfr/react-dsfr/useIsDark';
import { useEffect } from 'react';
import { useTheme, useTranslate } from 'react-admin';

export function Brand() {
  const [first, ...others] = useTranslate()('garant.dsfr.brand').split(' ');
  return (
    <>
      {first}
      <br />
      {others.join(' ')}
    </>
  );
}

/** The header of the State's sites. Light and dark stay those of the back office. */
export function DsfrHeader() {
  const translate = useTranslate();
  const [theme] = useTheme();
  const { setIsDark } = useIsDark();
  useEffect(() => setIsDark(theme === 'dark'), [theme, setIsDark]);
  const name = translate('garant.name');
  return (
    <Header
      brandTop={<Brand />}
      homeLinkProps={{ to: '/', title: translate('garant.dsfr.home', { name }) }}
      serviceTitle={name}
      serviceTagline={translate('garant.signIn.title')}
    />
  );
}
