title: Bus garage
cast: D = Doreen / - / she
cast: S = Sanjay / - / he
cast: N = Norm / - / he
rel: D colleagues S
rel: D colleagues N
rel: S colleagues N
rel: D friends S
---
§ third past D
"You're on the forty-two," said Norm, sliding the sheet under the glass.

"I'm never. I had the forty-two last week."

"Take it up with the union."

"I am the union," said Doreen.

Norm retired behind his tea. He'd driven for thirty years himself before his hip went, and now he had a window, a stamp and a list. Out in the yard the engines were coughing. It was ten to five, black as a boot.

Sanjay was on the step of his bus eating an egg. "Forty-two?" he said.

"Forty-two."

"Schoolkids and drunks. I'll swap you."

"You've got the airport. You love the airport. You've that flask and your planes."

"And you've got your mother's op at three, and the forty-two doesn't get in till four." He held out the other half of the egg. "Don't argue, woman. It's too early. You did my Sundays when Meena left. You did my Sundays for a year, and every one of them you told the wife that you fancied the overtime."

She took the egg. They'd joined on the same day, with the same bad photograph; they had done the strike together, and the snow, and his citizenship, with her in the front row in a hat.

"Norm'll have a stroke," said Doreen.

"Norm wrote it down an hour ago. Look." And there on the board was his name by the forty-two in pencil, with the stamp half across it, where nobody could ever have said that they saw.
