import { html, type Html } from './html.ts';
import { page, type PageContext } from './page.ts';
import { signInFields } from './sign-in-fields.ts';

/** `name`: what was typed before, when it was wrong. */
export const signInPage = (context: PageContext, wrong: boolean, name = ''): Html => {
  const { signIn } = context.texts;
  return page(context, {
    title: signIn.title,
    body: html`<form method="post" action="/board/sign-in" class="card stack narrow">
      ${signInFields(signIn, wrong, name)}
    </form>`,
  });
};
