import { html, type Html } from './html.ts';

/** The words of whoever signs in there. */
export interface SignInWords {
  readonly wrong: string;
  readonly name: string;
  readonly password: string;
  readonly submit: string;
}

/** Name and password, of an operator or of a department. `name`: what was typed before, when it was wrong. */
export const signInFields = (words: SignInWords, wrong: boolean, name: string): Html => html`
  ${wrong ? html`<p role="alert" class="late" id="wrong">${words.wrong}</p>` : null}
  <label for="name">${words.name}</label>
  <input
    id="name"
    name="name"
    value="${name}"
    autocomplete="username"
    required
    maxlength="100"
    ${wrong ? html`aria-describedby="wrong"` : null}
  />
  <label for="password">${words.password}</label>
  <input
    id="password"
    name="password"
    type="password"
    autocomplete="current-password"
    required
    maxlength="200"
  />
  <button type="submit">${words.submit}</button>
`;
