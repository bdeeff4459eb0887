import { getOrganisationById, getSubscriptionByOrganisation } from "./organisations";

export async function overview(organisationId: string): Promise<unknown> {
  const organisation = await getOrganisationById({ organisationId, withMembers: true });
  const subscription = await getSubscriptionByOrganisation({ organisationId, includeItems: true }); // flag likely
  return { organisation, subscription };
}
