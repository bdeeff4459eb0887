import { getOrganisationById, getSubscriptionByOrganisation } from "./organisations";

export async function overview(organisationId: string): Promise<unknown> {
  const [organisation, subscription] = await Promise.all([
    getOrganisationById({ organisationId, withMembers: true }),
    getSubscriptionByOrganisation({ organisationId, includeItems: true }),
  ]);
  return { organisation, subscription };
}
