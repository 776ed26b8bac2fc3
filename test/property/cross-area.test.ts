/** A dossier that two offices share: whatever their desks and the province do in between, they end with one dossier. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldDossier } from '#shared/dossier/fold.ts';
import { anyAct, anyStart, DECIDING, play, SENDER, standing } from '#test/fixtures/shared-lives.ts';

const anyLife = fc.array(anyAct, { minLength: 4, maxLength: 30 });

it('phi địa giới: quầy các xã và Tỉnh làm xen kẽ thế nào, cuối cùng hai xã cũng biết như nhau', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (start, life) => {
      const province = play(start, life);
      const lent = province.dossier(SENDER.code)?.crossArea?.to?.code ?? null;
      for (const { code } of DECIDING) {
        const there = standing(province, code);
        if (code === lent) expect(there).toEqual(standing(province, SENDER.code));
        else expect([undefined, 1]).toContain(there?.step);
      }
    }),
  );
});

it('phi địa giới: quầy nhận sổ theo thứ tự nào cũng gấp ra hồ sơ như Tỉnh', () => {
  fc.assert(
    fc.property(anyStart, anyLife, (start, life) => {
      const province = play(start, life);
      for (const { code } of [SENDER, ...DECIDING]) {
        const entries = province.entries(code);
        const folded = entries.length === 0 ? null : foldDossier(entries.toReversed());
        expect(folded).toEqual(province.dossier(code));
      }
    }),
  );
});
