title: Plot Fourteen
cast: V = Vera Dunmore / Vera, Mrs. Dunmore / she
cast: S = Stan Kowalczyk / Stan, Mr. Kowalczyk / he
cast: K = Kit / - / they
rel: V enemies S
rel: S family K
rel: V friends K
fandom: none
---
§ third past V
For eleven years Vera Dunmore had not spoken to the man on plot fifteen, except about his hedge. She had written to the committee on the subject of the hedge. She'd written about the bonfire, and the radio, and twice about the cockerel; he for his part had reported her shed.

{S>V|"Your bindweed,"} said Stan Kowalczyk over the top of it on Sunday morning, {S>V|"is in my beans."}

{V>S|"It's your bindweed. It came in with your manure."}

{S>V|"My manure is clean!"}

{V>S|"Your manure is a disgrace. I told them so in May."}

{S>V|"I know you told them. I have read what you told them. An old witch, with a typewriter!"}

She went into the shed that he'd reported and stood there in the dark among the flowerpots until she had stopped trembling. It was ridiculous. She was seventy-three. She had run a school. When she came out again there was a child sitting on her water butt, with a plaster on its nose and short green hair.

{K>V|"Hello,"} said the child. {K>V|"I'm Kit. Is it true you're a witch?"}

{V>K|"Who says so?"}

{K>V|"Dziadek. He's my grandad. He says it in Polish, though, so it's probably worse."}

{V>K|"I expect that it is,"} said Vera. {V>K|"Get down off of that, it isn't safe. Do you like strawberries?"}

{K>V|"Is there a catch?"}

{V>K|"You have to find them."}

§ third past K
Kit went through the hole in the hedge each day that summer. You took off your hat, and went in on your stomach. On the one side you were to hold things and be quiet; on the other side there was a deckchair, and a tin of ginger biscuits, and Mrs. Dunmore, who'd tell you anything. She told them about the war, and worms. She let them have the big fork. When they asked her what she wanted to be when she grew up, she thought about it.

{V>K|"Taller,"} she said.

They liked her better than nearly anybody. It was awkward, because they liked Dziadek too, and he would go and stand at the hedge, sometimes, pretending to look at his beans.

{K>V|"You could say hello to him,"} said Kit.

{V>K|"I could. He could also take down that cockerel."}

{K>V|"He's got no one to talk to. Babcia used to do the talking."} They ate the edge of a biscuit all the way round. {K>V|"He's not that bad. He does the cockerel's voice."}

§ third past S
In September the first frost got the beans. He had been expecting it. Stan came along the cinder path with the barrow, at seven, and there was something on his gate: a jar, with a cloth on it, and a label typed in capitals.

He put on his glasses. CHUTNEY, he read. BINDWEED-FREE. V. DUNMORE.

He stood and looked at it for quite a time. Then he looked at the hedge. It did want cutting, now he came to think. He could see that it must take all of her light.

{S>K|"Kit,"} he called, {S>K|"bring me here the shears."}
