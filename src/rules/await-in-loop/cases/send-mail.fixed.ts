import { sendEmail } from "./mail";

export async function invite(people: { email: string }[]): Promise<void> {
  await Promise.all(people.map((person) => sendEmail({ to: person.email, subject: "Welcome" })));
}
