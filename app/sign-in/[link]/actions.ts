'use server'

import { redirect } from 'next/navigation'
import { signInWith } from '@/lib/portal/sign-in/open-sign-in'

/** Signs in the person whose button was pressed. */
export async function openPortal(token: string, form: FormData): Promise<void> {
  redirect(await signInWith(String(token), String(form.get('person'))))
}
