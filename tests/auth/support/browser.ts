interface Cookie {
  value: string;
  path: string;
}

const MAX_STEPS = 15;

/** As much of a browser as signing in needs: cookies by path, redirections, forms. */
export class Browser {
  readonly cookies = new Map<string, Cookie>();
  /** Every address visited, in order. */
  readonly visited: string[] = [];
  readonly headers: Record<string, string> = {};

  #cookieHeader(path: string): string {
    return [...this.cookies]
      .filter(([, cookie]) => cookie.path === '/' || path === cookie.path || path.startsWith(`${cookie.path}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep(setCookie: string): void {
    const [pair, ...attributes] = setCookie.split(';').map((part) => part.trim());
    const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
    const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
    const isGone = attributes.some((attribute) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, { value, path });
  }

  /** One request, without following where it leads. */
  async request(url: string | URL, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url);
    this.visited.push(target.href);
    const headers = new Headers({ ...this.headers, ...(init.headers as Record<string, string>) });
    const cookies = this.#cookieHeader(target.pathname);
    if (cookies) headers.set('cookie', cookies);
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const setCookie of response.headers.getSetCookie()) this.#keep(setCookie);
    return response;
  }

  /** Follows redirections until a page, or until an address `stopsAt` accepts, which is then not requested. */
  async follow(start: string | URL, stopsAt: (url: URL) => boolean = () => false): Promise<{ url: URL; response?: Response }> {
    let url = new URL(start);
    for (let step = 0; step < MAX_STEPS; step += 1) {
      if (stopsAt(url)) return { url };
      const response = await this.request(url);
      const location = response.headers.get('location');
      if (!location) return { url, response };
      url = new URL(location, url);
    }
    throw new Error(`Too many redirections: ${url.href}`);
  }

  /** Sends a form, and gives the address it leads to. */
  async submit(url: string | URL, fields: Record<string, string>): Promise<URL> {
    const response = await this.request(url, { method: 'POST', body: new URLSearchParams(fields) });
    const location = response.headers.get('location');
    if (!location) throw new Error(`The form led nowhere: ${response.status} ${await response.text()}`);
    return new URL(location, url);
  }
}

export function headingOf(html: string): string {
  return html.match(/<h1>(.*?)<\/h1>/)?.[1]?.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code))) ?? '';
}
