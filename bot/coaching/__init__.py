"""What the coach says during a role-play and the debrief says after it. Pure functions over analysed lines."""
