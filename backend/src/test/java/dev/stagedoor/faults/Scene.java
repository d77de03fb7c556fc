package dev.stagedoor.faults;

import java.util.List;

/** Where a fault strikes: the cluster, what is being sent to it, and what must be so in the end. */
record Scene(Cluster cluster, Sender sender, List<Sender.Webhook> webhooks, Oracle oracle) {}
