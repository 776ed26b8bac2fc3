import type { Texts } from '../vi.ts';
import type { signatureRefusals as source } from '../vi/signature.ts';

export const signature: Texts['signature'] = {
  open: 'Sign digitally…',
  key: 'Sign the paper in view digitally',
  title: 'Sign digitally: {{name}}',
  about:
    'The signed file is archived beside this paper, whose archived file stays as it is. The password is used once and written nowhere.',
  from: 'Where the certificate is',
  kept: 'Kept at this desk: {{owner}}, valid until {{to}}',
  file: 'A file on a stick or in a folder',
  folder: 'Stick or folder with the .p12 file',
  folderAbout: 'Type the path, or choose it. The file ends in .p12 or .pfx.',
  choose: 'Choose a folder…',
  files: 'Certificate file',
  noFiles:
    'There is no .p12 or .pfx file in this folder. Plug in another stick or choose another folder.',
  password: 'Password of the certificate file',
  look: 'Look at the certificate',
  looking: 'Opening the certificate…',
  sign: 'Sign this paper',
  signing: 'Signing…',
  signed:
    'Signed with the certificate of {{owner}}. The signed file is archived beside the paper and goes to the province.',
  seeSigned: 'See the signed file',
  keep: 'Keep this file at the desk for the next time',
  keepAbout: 'It stays locked by its own password, inside the encrypted data of the desk.',
  forget: 'Remove the file kept at the desk',
  facts: {
    owner: 'Signer',
    organisation: 'Organisation',
    issuer: 'Issued by',
    serial: 'Serial number',
    valid: 'Valid',
    span: 'from {{from}} to {{to}}',
  },
  maySign: 'This certificate can sign.',
  revocation: 'Without a line the desk cannot know whether the certificate was revoked.',
  selfSigned:
    'This certificate was issued by its own holder, nobody stands for it: another agency may not accept it.',
  reason: 'Ký số {{paper}}',
  signedBy: 'signed: {{owner}}',
};

export const signatureRefusals: Readonly<Record<keyof typeof source, string>> = {
  signing_unavailable: 'This PC cannot sign yet. The paper is kept. Tell the administrator.',
  p12_gone:
    'This stick, folder or certificate file is not there. Nothing was signed. Plug the stick in and choose again.',
  p12_not_kept:
    'The desk keeps no certificate file for you. Nothing was signed. Choose a file on a stick or in a folder.',
  p12_not_ours:
    'This is no PKCS#12 certificate file, or it is damaged. Nothing was signed. Choose another file that ends in .p12 or .pfx.',
  p12_too_slow:
    'Opening this certificate file took too long and was stopped. Nothing was signed. Choose another file, or ask who issued it to export it again.',
  p12_wrong_password:
    'The password of the certificate file is not right. Nothing was signed. Type it again.',
  p12_no_key:
    'This file holds a certificate but no private key, so it cannot sign. Nothing was signed. Export it again with its key, or ask who issued it.',
  p12_no_certificate:
    'No certificate in this file fits its private key. Nothing was signed. Ask who issued it.',
  certificate_expired:
    'The certificate expired on {{to}} and cannot sign. Nothing was signed. Have it renewed where it was issued.',
  certificate_not_yet:
    'The certificate is not valid before {{from}}. Nothing was signed. Check the desk’s clock, or wait until then.',
  certificate_not_for_signing:
    'This certificate was issued for other work, not for signing. Nothing was signed. Choose your signing certificate.',
  certificate_key_unknown:
    'The desk cannot sign with this kind of key. Nothing was signed. Use a certificate with an RSA key or ECDSA P-256, P-384, P-521.',
  pdf_not_signable:
    'The archived file of this paper was not drawn by a desk, so it cannot be signed. The paper is kept. Tell the administrator.',
  pdf_signed_already:
    'This file bears a digital signature already. No second one is put over it. Open the paper itself to sign.',
  paper_not_signable:
    'This kind of paper is not signed digitally at the desk. Nothing was changed. What is handed over is signed by pen and sealed.',
  paper_lapsed:
    'This paper holds no more, so it is not signed. Nothing was changed. Open the paper in its place.',
  paper_signed_already:
    'This paper is signed with this certificate already. It was not signed again. See the signed file beside it.',
};
