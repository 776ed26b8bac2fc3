/** A browser without a page: what a stranger, or an operator on the way in and out, holds of the board. */
import { formTokenIn } from './board-browser.ts';

/** Cookies, forms, redirects. */
export class Browser {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  setCookies: readonly string[] = [];
  constructor(url: string) {
    this.url = url;
  }

  async go(path: string, init: RequestInit = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie !== '') headers.set('cookie', cookie);
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    this.setCookies = response.headers.getSetCookie();
    for (const line of this.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return this.go(path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  async formToken(): Promise<string> {
    return formTokenIn((await this.go('/board/desks')).text);
  }

  async submit(path: string, form: Record<string, string> = {}) {
    return this.post(path, { ...form, formToken: await this.formToken() });
  }
}
