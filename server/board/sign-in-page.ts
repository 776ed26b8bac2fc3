import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';

/** `name`: what was typed before, when it was wrong. */
export const signInPage = (context: PageContext, wrong: boolean, name = ''): Html => {
  const { signIn } = context.texts;
  return page(context, {
    title: signIn.title,
    body: html`<form method="post" action="/board/sign-in" class="card stack narrow">
      ${wrong ? html`<p role="alert" class="late" id="wrong">${signIn.wrong}</p>` : null}
      <label for="name">${signIn.name}</label>
      <input
        id="name"
        name="name"
        value="${name}"
        autocomplete="username"
        required
        maxlength="100"
        ${wrong ? html`aria-describedby="wrong"` : null}
      />
      <label for="password">${signIn.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        maxlength="200"
      />
      <button type="submit">${signIn.submit}</button>
    </form>`,
  });
};
