# The steps of the kill chain, and why a flight leaked.
# `cause-…` ends the sentence "It leaked because …"; `cause-…-short` is a label in tables and charts.

gate-line-of-sight = above the horizon of a radar
gate-covered = inside the limits of the radar
gate-detected = first echo
gate-tracked = track confirmed
gate-decided = engagement may be ordered
gate-channel = fire channel free
gate-round = ready round at hand
gate-envelope = intercept inside the envelope
gate-in-time = round in time
gate-launched = round launched
gate-guided = round guided to the end

cause-never-in-line-of-sight = no radar ever had it above the horizon
cause-never-in-line-of-sight-short = below the horizon
cause-out-of-sector = it stayed outside the range, sector or elevation limits of the radars
cause-out-of-sector-short = outside radar limits
cause-not-detected-in-time = no radar saw an echo of it in time
cause-not-detected-in-time-short = not detected in time
cause-not-tracked = there were echoes, but no confirmed track in time
cause-not-tracked-short = not tracked
cause-not-decided-in-time = it arrived, or its track was lost, before an engagement could be ordered
cause-not-decided-in-time-short = not decided in time
cause-no-channel = every fire channel was taken
cause-no-channel-short = no free channel
cause-no-round = no ready round was left
cause-no-round-short = no round left
cause-outside-envelope = no predicted intercept lay inside the envelope of a round
cause-outside-envelope-short = outside the envelope
cause-out-of-time = a round would have come too late
cause-out-of-time-short = round too late
cause-guidance-lost = rounds flew, but the track that guided them was lost
cause-guidance-lost-short = guidance lost
cause-all-shots-missed = rounds met it and all missed
cause-all-shots-missed-short = all shots missed

end-aloft = still aloft when the day ended
end-arrived = arrived
end-killed = killed
