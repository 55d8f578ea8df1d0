# What each column of the table of flights means.

column-flight = Name of the flight.
column-raid = The group of flights that it belongs to.
column-class = Its type, as the catalogue names it.
column-payload = Does it carry something that can do damage at its aim point?
column-start_s = When it started.
column-line_of_sight_s = When a radar first had it above the horizon.
column-covered_s = When it was first inside the range, sector and elevation limits of such a radar.
column-detected_s = When a radar first saw an echo of it.
column-tracked_s = When a track of it was first confirmed.
column-decided_s = When a post could first order an engagement.
column-channel_s = When a fire channel was first free for it.
column-round_s = When a ready round was first at hand for it.
column-envelope_s = When a predicted intercept first lay inside the envelope of a round.
column-in_time_s = When a round could first get there before it arrived.
column-launched_s = When the first round left for it.
column-guided_s = When a round was first guided to the end.
column-shots = Rounds launched at it.
column-end = How its day ended: aloft, arrived or killed.
column-ended_s = When its day ended.
column-leak_cause = Why it leaked, if it did.
column-option = The option that was played.
column-world = The world: one value for every uncertain figure.
column-replication = The replication: one draw of luck.
