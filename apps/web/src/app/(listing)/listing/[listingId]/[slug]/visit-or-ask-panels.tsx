"use client";

import dynamic from "next/dynamic";
import { VisitBooking } from "#features/visits/visit-booking";
import { TrpcProvider } from "#trpc/provider";
import { Skeleton } from "#ui/skeleton";

// Its checks are as large as all the rest.
const loadEnquiryForm = () => import("#features/leads/enquiry-form").then((module) => module.EnquiryForm);
const EnquiryForm = dynamic(loadEnquiryForm, {
  ssr: false,
  loading: () => <Skeleton className="h-105 w-full" />,
});

export type PanelProps = { listingId: string; agentName: string; agencyName: string };

export function VisitPanel(props: PanelProps) {
  return (
    <TrpcProvider>
      <VisitBooking {...props} />
    </TrpcProvider>
  );
}

/** A failure is told when the form is needed. */
export function warmQuestion() {
  loadEnquiryForm().catch(() => undefined);
}

export function QuestionPanel(props: PanelProps) {
  return (
    <TrpcProvider>
      <EnquiryForm {...props} />
    </TrpcProvider>
  );
}
