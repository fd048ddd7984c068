"""What a facilitator does, as commands over the domain. Knows the domain and ports for what is above."""
